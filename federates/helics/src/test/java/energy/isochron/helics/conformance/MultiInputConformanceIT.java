package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Complex;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.Input;
import energy.isochron.helics.InterfaceOption;
import energy.isochron.helics.MultiInputMode;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One input that reads several publications of its own federate. */
@NeedsHelics
class MultiInputConformanceIT {
    private static final ValueType<Double> NUMBER = ValueType.DOUBLE;

    /** Instead of a value that is published. */
    private static final Object NOTHING = new Object();

    @Test
    @Covers("multiInput.order")
    void ofTwoValuesAtOnceThatOfTheFirstTargetCounts() {
        reading(NUMBER, MultiInputMode.NO_OP, both -> {
            assertEquals(2.0, both.after(2.0, NOTHING));
            assertEquals("double", both.input.publishedType());
            assertEquals(3.0, both.after(NOTHING, 3.0));
            assertEquals(5.0, both.after(5.0, 4.0));
        });
    }

    @Test
    @Covers("multiInput.order2")
    void theOrderOfPublishingDoesNotMatter() {
        reading(NUMBER, MultiInputMode.NO_OP, both -> {
            assertEquals(2.0, both.after(NOTHING, 2.0));
            assertEquals(3.0, both.after(3.0, NOTHING));
            assertEquals(2, both.input.option(InterfaceOption.CONNECTIONS));
            assertEquals(4.0, both.after(4.0, 5.0));
        });
    }

    @Test
    @Covers("multiInput.priority")
    void aTargetWithPriorityCountsUntilThatIsCleared() {
        reading(NUMBER, MultiInputMode.NO_OP, both -> {
            both.input.set(InterfaceOption.INPUT_PRIORITY_LOCATION, 1);
            assertEquals(2.0, both.after(2.0, NOTHING));
            assertEquals("double", both.input.publishedType());
            assertEquals(3.0, both.after(NOTHING, 3.0));
            assertEquals(4.0, both.after(5.0, 4.0));
            assertEquals(0, both.input.option(InterfaceOption.CLEAR_PRIORITY_LIST));
            both.input.set(InterfaceOption.CLEAR_PRIORITY_LIST, true);
            assertEquals(7.0, both.after(7.0, 6.0));
            assertNotEquals(0, both.input.option(InterfaceOption.CLEAR_PRIORITY_LIST));
        });
    }

    @Test
    @Covers("multiInput.max_operation")
    void theLargestIsRead() {
        reading(NUMBER, MultiInputMode.MAX, all -> {
            assertEquals(MultiInputMode.MAX, all.input.multiInput());
            assertEquals(2.0, all.after(2.0, NOTHING, NOTHING));
            assertEquals(3.0, all.after(NOTHING, 3.0, 1.7));
            assertEquals(6.0, all.after(5.0, 4.0, 6.0));
        });
    }

    @Test
    @Covers("multiInput.min_operation")
    void theSmallestIsRead() {
        reading(NUMBER, MultiInputMode.MIN, all -> {
            assertEquals(2.0, all.after(2.0, NOTHING, NOTHING));
            assertEquals(1.7, all.after(NOTHING, 3.0, 1.7));
            assertEquals(4.0, all.after(5.0, 4.0, 6.0));
        });
    }

    @Test
    @Covers("multiInput.and_operation")
    void allMustBeTrue() {
        reading(ValueType.BOOLEAN, MultiInputMode.AND, all -> {
            assertEquals(true, all.after(true, NOTHING, NOTHING));
            assertEquals(false, all.after(NOTHING, true, false));
            assertEquals(true, all.after(true, true, true));
        });
    }

    @Test
    @Covers("multiInput.or_operation")
    void oneMustBeTrue() {
        reading(ValueType.BOOLEAN, MultiInputMode.OR, all -> {
            assertEquals(true, all.after(true, NOTHING, NOTHING));
            assertEquals(true, all.after(NOTHING, true, false));
            assertEquals(true, all.after(true, true, true));
            assertEquals(false, all.after(false, false, false));
        });
    }

    @Test
    @Covers("multiInput.sum_operation")
    void theSumOfNumbersAndVectorsIsRead() {
        readingMixed(MultiInputMode.SUM, all -> {
            assertEquals(2.0, all.after(2.0, NOTHING, NOTHING));
            assertEquals(17.0, all.after(NOTHING, new double[] {3, 4, 5, 2}, 1.0));
            assertEquals(18.0, all.after(5.0, new double[] {3, 4}, 6.0));
        });
    }

    @Test
    @Covers("multiInput.average_operation")
    void theMeanOfNumbersAndVectorsIsRead() {
        readingMixed(MultiInputMode.AVERAGE, all -> {
            assertEquals(2.0, all.after(2.0, NOTHING, NOTHING));
            assertEquals(3.0, all.after(NOTHING, new double[] {3, 5, 5, 2}, 1.0));
            assertEquals(4.0, all.after(5.0, new double[] {3, 4}, 4.0));
        });
    }

    @Test
    @Covers("multiInput.diff_operation")
    void theDifferenceIsRead() {
        reading(NUMBER, MultiInputMode.DIFF, both -> {
            assertEquals(2.0, both.after(2.0, NOTHING));
            assertEquals(1.0, both.after(NOTHING, 1.0));
            assertEquals(-1.0, both.after(4.0, 5.0));
        });
    }

    @Test
    @Covers("multiInput.vectorize_operation")
    void numbersAndVectorsAreReadInARow() {
        readingMixed(MultiInputMode.VECTORIZE, all -> {
            all.after(2.0, NOTHING, NOTHING);
            assertArrayEquals(new double[] {2}, all.input.getAs(ValueType.VECTOR));
            all.advance(NOTHING, new double[] {3, 5, 5, 2}, 1.0);
            assertArrayEquals(new double[] {2, 3, 5, 5, 2, 1}, all.input.getAs(ValueType.VECTOR));
            all.advance(5.0, new double[] {3, 4}, 4.0);
            assertArrayEquals(new double[] {5, 3, 4, 4}, all.input.getAs(ValueType.VECTOR));
        });
    }

    @Test
    @Covers("multiInput.vectorize_string")
    void textsAreReadAsAListInTheOrderOfTheTargets() {
        reading(ValueType.STRING, MultiInputMode.VECTORIZE, all -> {
            assertTrue(all.after("test1", NOTHING, NOTHING).contains("\"test1\""));
            String list = all.after(NOTHING, "test2", "test3");
            assertTrue(list.matches("(?s).*test1.*test2.*test3.*"), list);
        });
    }

    @Test
    @Covers("multiInput.vectorizeComplex")
    void complexNumbersAndVectorsAreReadInARow() {
        reading(ValueType.COMPLEX_VECTOR, MultiInputMode.VECTORIZE, all -> {
            all.publication(0).publishAs(NUMBER, 2.0);
            all.federate.requestNextStep();
            assertArrayEquals(new double[] {2}, all.input.getAs(ValueType.VECTOR));
            Complex last = new Complex(3.0, -1.2);
            all.publication(2).publishAs(ValueType.COMPLEX, last);
            all.publication(1).publishAs(ValueType.VECTOR, new double[] {3, 5, 5, 2});
            all.federate.requestNextStep();
            assertArrayEquals(
                    new double[] {2, 3, 5, 5, 2, Math.hypot(3.0, 1.2)}, all.input.getAs(ValueType.VECTOR), 1e-12);
            Complex[] complex = all.input.get();
            assertEquals(6, complex.length);
            assertEquals(last, complex[5]);
            all.publication(2).publishAs(NUMBER, 4.0);
            all.publication(1).publishAs(ValueType.VECTOR, new double[] {3, 4});
            all.publication(0).publishAs(NUMBER, 5.0);
            all.federate.requestNextStep();
            assertArrayEquals(new double[] {5, 3, 4, 4}, all.input.getAs(ValueType.VECTOR));
        });
    }

    @Test
    @Covers("multiInput.max_units")
    void eachIsConvertedToTheUnitsOfTheInput() {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            List<Publication<Double>> publications = new ArrayList<>();
            for (String unit : List.of("m", "ft", "in")) {
                publications.add(federate.registerGlobalPublication("pub-" + unit, NUMBER, unit));
            }
            Input<Double> input = federate.registerInput("", NUMBER, "m");
            Reading<Double> all = new Reading<>(federate, publications, input, MultiInputMode.MAX);
            assertEquals(1.0, all.after(1.0, NOTHING, NOTHING));
            assertEquals(1.0, all.after(NOTHING, 3.0, 32.0));
            assertEquals(2.0, all.after(2.0, 4.0, 60.0));
        }
    }

    private static <T> void reading(ValueType<T> type, MultiInputMode mode, Consumer<Reading<T>> steps) {
        boolean two = mode == MultiInputMode.NO_OP || mode == MultiInputMode.DIFF;
        reading(type, two ? List.of(type, type) : List.of(type, type, type), mode, steps);
    }

    private static void readingMixed(MultiInputMode mode, Consumer<Reading<Double>> steps) {
        reading(NUMBER, List.of(NUMBER, ValueType.VECTOR, NUMBER), mode, steps);
    }

    private static <T> void reading(
            ValueType<T> type, List<ValueType<?>> published, MultiInputMode mode, Consumer<Reading<T>> steps) {
        try (ValueCase federation = ValueCase.of(CoreType.INPROC, 1)) {
            ValueFederate federate = federation.get(0);
            List<Publication<?>> publications = new ArrayList<>();
            for (ValueType<?> one : published) {
                publications.add(federate.registerGlobalPublication("pub" + publications.size(), one, ""));
            }
            steps.accept(new Reading<>(federate, publications, federate.registerInput("", type, ""), mode));
        }
    }

    /** A federate that reads its own publications by one input. */
    private static final class Reading<T> {
        private final ValueFederate federate;
        private final List<? extends Publication<?>> publications;
        private final Input<T> input;
        private boolean executing;

        Reading(
                ValueFederate federate,
                List<? extends Publication<?>> publications,
                Input<T> input,
                MultiInputMode mode) {
            this.federate = federate;
            this.publications = publications;
            this.input = input;
            publications.forEach(publication -> input.addTarget(publication.name()));
            input.setMultiInput(mode);
        }

        Publication<?> publication(int index) {
            execute();
            return publications.get(index);
        }

        /** What is read after these were published. */
        T after(Object... values) {
            advance(values);
            return input.get();
        }

        void advance(Object... values) {
            execute();
            for (int i = 0; i < values.length; i++) {
                if (values[i] != NOTHING) {
                    publish(publications.get(i), values[i]);
                }
            }
            federate.requestNextStep();
        }

        private void execute() {
            if (!executing) {
                executing = true;
                federate.enterExecutingMode();
            }
        }

        private static void publish(Publication<?> publication, Object value) {
            switch (value) {
                case Double number -> publication.publishDouble(number);
                case Boolean truth -> publication.publishBoolean(truth);
                case String text -> publication.publishAs(ValueType.STRING, text);
                case double[] vector -> publication.publishAs(ValueType.VECTOR, vector);
                default -> throw new IllegalArgumentException(String.valueOf(value));
            }
        }
    }
}
