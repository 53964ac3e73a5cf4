package energy.isochron.analytics.postrun;

import energy.isochron.analytics.postrun.RunHistory.LimitedTrade;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who took part in a run's trades, the operator included, and how much. */
final class Participants {
    private final Map<String, Part> parts = new TreeMap<>();

    /** One participant's trades, as buyer and as seller. */
    static final class Part {
        private double kwh;
        private double valueUsd;
        private long trades;

        private void add(LimitedTrade trade) {
            kwh += trade.quantityKwh();
            valueUsd += Math.abs(trade.priceUsdPerMwh()) * trade.quantityKwh() / 1000;
            trades++;
        }

        double kwh() {
            return kwh;
        }

        long trades() {
            return trades;
        }
    }

    private Participants() {}

    static Participants of(List<LimitedTrade> trades) {
        Participants participants = new Participants();
        for (LimitedTrade trade : trades) {
            participants.part(trade.buyerId()).add(trade);
            participants.part(trade.sellerId()).add(trade);
        }
        return participants;
    }

    private Part part(String id) {
        return parts.computeIfAbsent(id, key -> new Part());
    }

    /** Number of trades of a participant; 0 if it had none. */
    long trades(String id) {
        Part part = parts.get(id);
        return part == null ? 0 : part.trades();
    }

    /** Volume of each, both sides, by the sum of all: 0..1, 1 together; empty without volume. */
    double[] volumeShares() {
        Collection<Part> all = parts.values();
        double total = all.stream().mapToDouble(Part::kwh).sum();
        return all.stream()
                .mapToDouble(part -> part.kwh() / total)
                .filter(share -> total > 0)
                .toArray();
    }

    /** Value |p|·q of each, both sides, $, ascending. */
    double[] sortedValuesUsd() {
        return parts.values().stream()
                .mapToDouble(part -> part.valueUsd)
                .sorted()
                .toArray();
    }
}
