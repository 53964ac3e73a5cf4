package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/** Values that are one number. */
final class NumberTransfers {
    private NumberTransfers() {}

    /** A double. */
    static final class Real implements ValueTransfer<Double> {
        @Override
        public void publish(FederateHandle owner, MemorySegment publication, Double value, MemorySegment error) {
            Raw.helicsPublicationPublishDouble(publication, value, error);
        }

        @Override
        public Double read(FederateHandle owner, MemorySegment input, MemorySegment error) {
            return Raw.helicsInputGetDouble(input, error);
        }

        @Override
        public void preset(FederateHandle owner, MemorySegment input, Double value, MemorySegment error) {
            Raw.helicsInputSetDefaultDouble(input, value, error);
        }
    }

    /** A 64-bit integer. */
    static final class Whole implements ValueTransfer<Long> {
        @Override
        public void publish(FederateHandle owner, MemorySegment publication, Long value, MemorySegment error) {
            Raw.helicsPublicationPublishInteger(publication, value, error);
        }

        @Override
        public Long read(FederateHandle owner, MemorySegment input, MemorySegment error) {
            return Raw.helicsInputGetInteger(input, error);
        }

        @Override
        public void preset(FederateHandle owner, MemorySegment input, Long value, MemorySegment error) {
            Raw.helicsInputSetDefaultInteger(input, value, error);
        }
    }

    /** True or false. */
    static final class Truth implements ValueTransfer<Boolean> {
        @Override
        public void publish(FederateHandle owner, MemorySegment publication, Boolean value, MemorySegment error) {
            Raw.helicsPublicationPublishBoolean(publication, value ? 1 : 0, error);
        }

        @Override
        public Boolean read(FederateHandle owner, MemorySegment input, MemorySegment error) {
            return Raw.helicsInputGetBoolean(input, error) != 0;
        }

        @Override
        public void preset(FederateHandle owner, MemorySegment input, Boolean value, MemorySegment error) {
            Raw.helicsInputSetDefaultBoolean(input, value ? 1 : 0, error);
        }
    }
}
