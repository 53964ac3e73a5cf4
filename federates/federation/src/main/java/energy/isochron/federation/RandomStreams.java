package energy.isochron.federation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The random streams of one run: each component takes its own, split from (seed, episode, component, id), so that neither the number
 * of threads nor the host nor another component's draws can change what it draws.
 *
 * @param seed the run's seed
 * @param episode 0-based number of the episode
 */
public record RandomStreams(long seed, long episode) {
    private static final RandomGeneratorFactory<RandomGenerator> L64X128 =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /**
     * The stream of one component.
     *
     * @param component what draws, such as {@code strategy}
     * @param id which one, such as an agent's id
     * @return a fresh generator, at its start
     */
    public RandomGenerator stream(String component, String id) {
        byte[] name = (component + '\u0000' + id).getBytes(StandardCharsets.UTF_8);
        ByteBuffer text = ByteBuffer.allocate(2 * Long.BYTES + name.length);
        text.putLong(seed).putLong(episode).put(name);
        try {
            return L64X128.create(MessageDigest.getInstance("SHA-256").digest(text.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
