package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/** Doubles. */
final class VectorTransfer implements ValueTransfer<double[]> {
    @Override
    public void publish(FederateHandle owner, MemorySegment publication, double[] value, MemorySegment error) {
        Raw.helicsPublicationPublishVector(publication, doubles(owner, value), value.length, error);
    }

    @Override
    public double[] read(FederateHandle owner, MemorySegment input, MemorySegment error) {
        int room = Raw.helicsInputGetVectorSize(input);
        MemorySegment buffer = owner.buffer(Double.BYTES + (long) room * Double.BYTES);
        Raw.helicsInputGetVector(input, buffer.asSlice(Double.BYTES), room, buffer, error);
        owner.check();
        double[] values = new double[buffer.get(JAVA_INT, 0)];
        MemorySegment.copy(buffer, JAVA_DOUBLE, Double.BYTES, values, 0, values.length);
        return values;
    }

    @Override
    public void preset(FederateHandle owner, MemorySegment input, double[] value, MemorySegment error) {
        Raw.helicsInputSetDefaultVector(input, doubles(owner, value), value.length, error);
    }

    private static MemorySegment doubles(FederateHandle owner, double[] value) {
        MemorySegment buffer = owner.outgoing((long) value.length * Double.BYTES);
        MemorySegment.copy(value, 0, buffer, JAVA_DOUBLE, 0, value.length);
        return buffer;
    }
}
