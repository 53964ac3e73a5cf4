package energy.isochron.exchange;

import java.util.List;
import java.util.Objects;

/**
 * The accounts of one interval, sent at the settle beat; once with interval −1 before time starts, with the opening accounts.
 *
 * @param interval 0-based, −1 for the opening accounts
 * @param accounts one an agent, in agent order
 * @param operator the system operator's account
 * @param ledgerHeight number of the last block of the ledger, 0 is the genesis block
 * @param ledgerHash its hash, 64 lower-case hex digits
 */
public record Settlement(
        long interval, List<AgentAccount> accounts, OperatorAccount operator, long ledgerHeight, String ledgerHash) {
    public Settlement {
        Check.interval(interval);
        accounts = List.copyOf(accounts);
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(ledgerHash, "ledgerHash");
    }
}
