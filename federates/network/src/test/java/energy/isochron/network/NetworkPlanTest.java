package energy.isochron.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NetworkPlanTest {
    private static final List<Bus> BUSES = List.of(bus("a"), bus("b"), bus("c"));
    private static final List<Branch> CHAIN = List.of(new Branch("a", "b", 1), new Branch("b", "c", 2));

    @Test
    void soundPlanHasNoProblems() {
        assertEquals(List.of(), new NetworkPlan(BUSES, CHAIN, "a", 100, 0).problems());
    }

    @Test
    void allProblemsAreFoundAtOnce() {
        List<Bus> buses = List.of(bus("a"), bus("a"), new Bus("b/1", "", 0, Double.NaN), bus("c"));
        List<Branch> branches = List.of(
                new Branch("a", "x", 1),
                new Branch("a", "a", 1),
                new Branch("a", "b/1", 0),
                new Branch("a", "b/1", 1, -5),
                new Branch("c", "b/1", Double.NaN));
        List<String> problems = new NetworkPlan(buses, branches, "z", 0, -1).problems();
        assertProblem(problems, "bus 'a' is listed twice, at positions 0 and 1");
        assertProblem(problems, "bus 2 has the id 'b/1'");
        assertProblem(problems, "bus 'b/1' lies at (0.0, NaN)");
        assertProblem(problems, "branch 'a-x' ends at the unknown bus 'x'");
        assertProblem(problems, "branch 'a-a' begins and ends at the same bus");
        assertProblem(problems, "branch 'a-b/1' is listed twice");
        assertProblem(problems, "branch 'a-b/1' has the length 0.0");
        assertProblem(problems, "branch 'a-b/1' has the rating -5.0 kW");
        assertProblem(problems, "branch 'c-b/1' has the length NaN");
        assertProblem(problems, "slack bus 'z' is not a bus");
        assertProblem(problems, "totalCapacityKw is 0.0");
        assertProblem(problems, "capacityLengthFloor is -1.0");
        assertEquals(12, problems.size(), problems::toString);
        for (String problem : problems) {
            assertTrue(problem.contains(". Maybe "), problem);
        }
    }

    @Test
    void aBranchListedTwiceIsToldToBeReversed() {
        List<Branch> branches = List.of(new Branch("a", "b", 1), new Branch("b", "c", 2), new Branch("a", "b", 3));
        List<String> problems = new NetworkPlan(BUSES, branches, "a", 100, 0).problems();
        assertEquals(1, problems.size());
        assertProblem(problems, "Maybe a parallel line should be listed as 'b-a'?");
    }

    @Test
    void idsWithDashesMayMakeTwoBranchesOneId() {
        List<Bus> buses = List.of(bus("a"), bus("a-b"), bus("b-c"), bus("c"));
        List<Branch> branches =
                List.of(new Branch("a", "b-c", 1), new Branch("a-b", "c", 1), new Branch("a", "a-b", 1));
        List<String> problems = new NetworkPlan(buses, branches, "a", 100, 0).problems();
        assertEquals(1, problems.size(), problems::toString);
        assertProblem(problems, "branch 'a-b-c' is listed twice");
        Network network = new Network(new NetworkPlan(
                buses,
                List.of(new Branch("a", "b-c", 1), new Branch("c", "a-b", 1), new Branch("a", "a-b", 1)),
                "a",
                100,
                0));
        assertEquals(OptionalInt.of(0), network.findBranch("a-b-c"));
        assertEquals(OptionalInt.of(1), network.findBranch("c-a-b"));
        assertEquals(OptionalInt.of(2), network.findBranch("a-a-b"));
    }

    @Test
    void emptyPlanIsRefusedWithoutFurtherNoise() {
        List<String> problems = new NetworkPlan(List.of(), List.of(), "a", 100, 0).problems();
        assertEquals(2, problems.size(), problems::toString);
        assertProblem(problems, "network has 0 buses");
        assertProblem(problems, "slack bus 'a' is not a bus");
    }

    @Test
    void unreachableBusesAreNamed() {
        List<Bus> buses = new ArrayList<>(BUSES);
        for (int i = 0; i < 12; i++) {
            buses.add(bus("n" + i));
        }
        List<String> problems = new NetworkPlan(buses, chainOf(buses.subList(3, 15)), "b", 100, 0).problems();
        assertEquals(3, problems.size(), problems::toString);
        assertProblem(problems, "no path leads from the slack bus 'b' to a, ");
        assertProblem(problems, "to n0, n1, n2, n3, n4, n5, n6, n7 and 4 more, ");
    }

    @Test
    void networkRefusesABadPlanWithAllItsProblems() {
        NetworkPlan plan = new NetworkPlan(BUSES, CHAIN, "nowhere", -1, 0);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new Network(plan));
        assertEquals(String.join("\n", plan.problems()), refused.getMessage());
    }

    private static List<Branch> chainOf(List<Bus> buses) {
        List<Branch> branches = new ArrayList<>();
        for (int i = 1; i < buses.size(); i++) {
            branches.add(new Branch(buses.get(i - 1).id(), buses.get(i).id(), 1));
        }
        return branches;
    }

    private static void assertProblem(List<String> problems, String part) {
        assertTrue(
                problems.stream().anyMatch(problem -> problem.contains(part)), () -> part + " is not in " + problems);
    }

    private static Bus bus(String id) {
        return new Bus(id, Bus.NO_ZONE, 0, 0);
    }
}
