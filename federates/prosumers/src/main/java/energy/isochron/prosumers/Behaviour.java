package energy.isochron.prosumers;

/** Who decides for an agent: a {@link Strategy} for each agent by itself, or a {@link Learned} policy for many at once. */
public sealed interface Behaviour permits Strategy, Learned {}
