package energy.isochron.analytics;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Copies of records with one component changed, for tests that spoil one number. */
final class Changed {
    private Changed() {}

    /** A copy of a record in which one component is changed. */
    static <R extends Record, C> R with(R original, String component, UnaryOperator<C> change) {
        try {
            RecordComponent[] components = original.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            boolean found = false;
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(original);
                if (components[i].getName().equals(component)) {
                    @SuppressWarnings("unchecked") // the test knows the type of the component that it names
                    C old = (C) values[i];
                    values[i] = change.apply(old);
                    found = true;
                }
            }
            if (!found) {
                throw new IllegalArgumentException(original.getClass() + " has no component " + component);
            }
            @SuppressWarnings("unchecked") // the class of a record of type R
            Class<R> type = (Class<R>) original.getClass();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number that is larger by a step. */
    static UnaryOperator<Double> by(double step) {
        return value -> value + step;
    }

    /** A copy of a list in which one element is changed. */
    static <T> UnaryOperator<List<T>> at(int index, UnaryOperator<T> change) {
        return list -> {
            List<T> copy = new ArrayList<>(list);
            copy.set(index, change.apply(copy.get(index)));
            return copy;
        };
    }

    /** A copy of a list without one element. */
    static <T> UnaryOperator<List<T>> without(int index) {
        return list -> {
            List<T> copy = new ArrayList<>(list);
            copy.remove(index);
            return copy;
        };
    }
}
