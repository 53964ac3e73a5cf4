package energy.isochron.analytics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.RewardTerm;
import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.SampleDay;
import energy.isochron.exchange.Reward;
import energy.isochron.exchange.Rewards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewardResultsTest {
    private static final Reward EVERY_TERM =
            new Reward("a", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);

    @TempDir
    Path temp;

    private SampleRun begun(RunFolder folder) {
        SampleDay day = SampleRun.day();
        return new SampleRun(day, new ResultsStore(folder, SampleRun.description(day, 3), () -> SampleRun.WALL));
    }

    @Test
    void everyTermHasItsColumnAndReadsBack() {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        begun(folder)
                .play(1)
                .reward(new Rewards(0, List.of(EVERY_TERM, Reward.withoutTrade("b", -5, 2))))
                .finish();
        Table rewards = StoredRun.read(folder.target()).rewards;
        assertEquals(2, rewards.rows());
        int column = 0;
        for (String term : RewardTerm.ids()) {
            assertEquals(++column, rewards.doubles(term).get(0), term);
        }
        assertEquals(RewardTerm.values().length, column);
        assertEquals("b", rewards.texts("agent").get(1));
        assertEquals(-7, rewards.doubles("reward").get(1));
        assertEquals(2, rewards.doubles("gamma_ud").get(1));
    }

    @Test
    void summaryHasTheMeanOfTheSumsTheLastOneAndEachAgent() {
        SampleRun run = begun(RunFolder.reserve(temp, "day", 42)).play(2);
        RunSummary.Rewards none = run.summary(true, "").rewards();
        assertEquals(new RunSummary.Rewards(0, 0, 0, List.of()), none);
        run.reward(SampleRun.rewards(0, 1, 2)).reward(SampleRun.rewards(1, 10, -3));
        RunSummary.Rewards rewards = run.summary(true, "").rewards();
        assertEquals(2, rewards.intervals());
        assertEquals(5, rewards.averageReward());
        assertEquals(7, rewards.finalReward());
        assertEquals(
                List.of(new RunSummary.AgentReward("a", 11), new RunSummary.AgentReward("b", -1)), rewards.agents());
    }

    @Test
    void rewardsOfAKilledRunAreSavedUpToTheLastThatCame() throws IOException {
        RunFolder folder = RunFolder.reserve(temp, "day", 42);
        begun(folder).play(1).reward(SampleRun.rewards(0, 1, 2)).play(1).finish();
        RunFolder killed = RunFolder.reserve(temp, "day", 42);
        begun(killed).play(1).reward(SampleRun.rewards(0, 1, 2)).play(1);
        Path left = Files.createDirectory(temp.resolve(".killed.partial-1"));
        for (String name : List.of(RunWriter.DESCRIPTION, RunJournal.FILE)) {
            Files.copy(killed.partial().resolve(name), left.resolve(name));
        }

        Path saved = RunRecovery.finish(left, "the process was killed");

        assertTrue(
                RunComparison.compare(StoredRun.read(folder.target()), StoredRun.read(saved))
                        instanceof Comparison.Equivalent);
        assertTrue(Files.readString(saved.resolve("summary.json")).contains("\"final_reward\" : 3.0"));
    }
}
