package energy.isochron.market;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a block's text and its nonce, and the search for the nonce. */
final class BlockHash {
    private static final HexFormat HEX = HexFormat.of();
    private static final int HALF_BYTE = 4;
    private static final int HASH_BYTES = 32;

    private final MessageDigest sha256 = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** A nonce and the hash that it gives, 64 lower-case hex digits. */
    record Proof(long nonce, String hash) {}

    /** The smallest nonce whose hash starts with so many zeros; 16^zeros hashes on average. */
    Proof prove(BlockText text, int zeros) {
        sha256.update(text.bytes(), 0, text.length());
        MessageDigest start = copy(sha256);
        sha256.reset();
        Nonce nonce = new Nonce();
        byte[] hash = new byte[HASH_BYTES];
        hash(start, nonce, hash);
        while (leadingZeros(hash) < zeros) {
            nonce.increment();
            hash(start, nonce, hash);
        }
        return new Proof(nonce.value, HEX.formatHex(hash));
    }

    private static void hash(MessageDigest start, Nonce nonce, byte[] hash) {
        MessageDigest attempt = copy(start);
        attempt.update(nonce.digits, nonce.first, nonce.digits.length - nonce.first);
        try {
            attempt.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("this Java's SHA-256 has not " + HASH_BYTES + " bytes", e);
        }
    }

    /** A number that counts up from 0 and its decimal digits in ASCII, which are never made anew. */
    private static final class Nonce {
        private static final int MOST_DIGITS = 19;

        private final byte[] digits = new byte[MOST_DIGITS];
        private int first = MOST_DIGITS - 1;
        private long value;

        Nonce() {
            digits[first] = '0';
        }

        void increment() {
            value++;
            int at = digits.length - 1;
            while (at >= first && digits[at] == '9') {
                digits[at--] = '0';
            }
            if (at < first) {
                first = at;
                digits[at] = '1';
            } else {
                digits[at]++;
            }
        }
    }

    /** The hash of a text with a given nonce. */
    String of(BlockText text, long nonce) {
        sha256.update(text.bytes(), 0, text.length());
        return finish(sha256, nonce);
    }

    private static String finish(MessageDigest digest, long nonce) {
        return HEX.formatHex(digest.digest(ascii(nonce)));
    }

    private static byte[] ascii(long nonce) {
        return Long.toString(nonce).getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's SHA-256 cannot be copied", e);
        }
    }

    private static int leadingZeros(byte[] hash) {
        int zeros = 0;
        for (byte two : hash) {
            if (two != 0) {
                return (two & 0xff) >>> HALF_BYTE == 0 ? zeros + 1 : zeros;
            }
            zeros += 2;
        }
        return zeros;
    }
}
