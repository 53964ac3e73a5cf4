package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/** Values that are one number. */
final class NumberTransfers {
    private static final char LAST_LETTER = 127;

    /** What the library gives for no time. */
    private static final HelicsTime EARLIEST = new HelicsTime(-Long.MAX_VALUE);

    private static final double EARLIEST_SECONDS = -9223372036.854774;

    private NumberTransfers() {}

    /** A double. */
    static final class Real implements ValueTransfer<Double> {
        @Override
        public void publish(Scratch scratch, MemorySegment publication, Double value, MemorySegment error) {
            Raw.helicsPublicationPublishDouble(publication, value, error);
        }

        @Override
        public Double read(Scratch scratch, MemorySegment input, MemorySegment error) {
            return Raw.helicsInputGetDouble(input, error);
        }

        @Override
        public void preset(Scratch scratch, MemorySegment input, Double value, MemorySegment error) {
            Raw.helicsInputSetDefaultDouble(input, value, error);
        }

        @Override
        public int fill(Scratch scratch, MemorySegment data, Double value) {
            return Raw.helicsDataBufferFillFromDouble(data, value);
        }

        @Override
        public Double take(Scratch scratch, MemorySegment data) {
            return Raw.helicsDataBufferToDouble(data);
        }
    }

    /** A 64-bit integer. */
    static final class Whole implements ValueTransfer<Long> {
        @Override
        public void publish(Scratch scratch, MemorySegment publication, Long value, MemorySegment error) {
            Raw.helicsPublicationPublishInteger(publication, value, error);
        }

        @Override
        public Long read(Scratch scratch, MemorySegment input, MemorySegment error) {
            return Raw.helicsInputGetInteger(input, error);
        }

        @Override
        public void preset(Scratch scratch, MemorySegment input, Long value, MemorySegment error) {
            Raw.helicsInputSetDefaultInteger(input, value, error);
        }

        @Override
        public int fill(Scratch scratch, MemorySegment data, Long value) {
            return Raw.helicsDataBufferFillFromInteger(data, value);
        }

        @Override
        public Long take(Scratch scratch, MemorySegment data) {
            return Raw.helicsDataBufferToInteger(data);
        }
    }

    /** True or false. */
    static final class Truth implements ValueTransfer<Boolean> {
        @Override
        public void publish(Scratch scratch, MemorySegment publication, Boolean value, MemorySegment error) {
            Raw.helicsPublicationPublishBoolean(publication, value ? 1 : 0, error);
        }

        @Override
        public Boolean read(Scratch scratch, MemorySegment input, MemorySegment error) {
            return Raw.helicsInputGetBoolean(input, error) != 0;
        }

        @Override
        public void preset(Scratch scratch, MemorySegment input, Boolean value, MemorySegment error) {
            Raw.helicsInputSetDefaultBoolean(input, value ? 1 : 0, error);
        }

        @Override
        public int fill(Scratch scratch, MemorySegment data, Boolean value) {
            return Raw.helicsDataBufferFillFromBoolean(data, value ? 1 : 0);
        }

        @Override
        public Boolean take(Scratch scratch, MemorySegment data) {
            return Raw.helicsDataBufferToBoolean(data) != 0;
        }
    }

    /** A character of one byte. */
    static final class Letter implements ValueTransfer<Character> {
        @Override
        public void publish(Scratch scratch, MemorySegment publication, Character value, MemorySegment error) {
            Raw.helicsPublicationPublishChar(publication, one(value), error);
        }

        @Override
        public Character read(Scratch scratch, MemorySegment input, MemorySegment error) {
            return (char) (Raw.helicsInputGetChar(input, error) & 0xFF);
        }

        @Override
        public void preset(Scratch scratch, MemorySegment input, Character value, MemorySegment error) {
            Raw.helicsInputSetDefaultChar(input, one(value), error);
        }

        @Override
        public int fill(Scratch scratch, MemorySegment data, Character value) {
            return Raw.helicsDataBufferFillFromChar(data, one(value));
        }

        @Override
        public Character take(Scratch scratch, MemorySegment data) {
            return (char) (Raw.helicsDataBufferToChar(data) & 0xFF);
        }

        private static byte one(char value) {
            if (value > LAST_LETTER) {
                throw new IllegalArgumentException("the character is '" + value + "' (" + (int) value
                        + "), allowed is one of ASCII, 0 to 127. Maybe publish it as a string.");
            }
            return (byte) value;
        }
    }

    /** A moment or a length of time; before the first value the library gives a time far before the start. */
    static final class Moment implements ValueTransfer<HelicsTime> {
        @Override
        public void publish(Scratch scratch, MemorySegment publication, HelicsTime value, MemorySegment error) {
            Raw.helicsPublicationPublishTime(publication, value.toSeconds(), error);
        }

        @Override
        public HelicsTime read(Scratch scratch, MemorySegment input, MemorySegment error) {
            PackedValue.refuseRaw(input);
            return moment(Raw.helicsInputGetTime(input, error));
        }

        @Override
        public void preset(Scratch scratch, MemorySegment input, HelicsTime value, MemorySegment error) {
            Raw.helicsInputSetDefaultTime(input, value.toSeconds(), error);
        }

        @Override
        public int fill(Scratch scratch, MemorySegment data, HelicsTime value) {
            return Raw.helicsDataBufferFillFromTime(data, value.toSeconds());
        }

        @Override
        public HelicsTime take(Scratch scratch, MemorySegment data) {
            return moment(Raw.helicsDataBufferToTime(data));
        }

        private static HelicsTime moment(double seconds) {
            return seconds <= EARLIEST_SECONDS ? EARLIEST : HelicsTime.ofSeconds(seconds);
        }
    }
}
