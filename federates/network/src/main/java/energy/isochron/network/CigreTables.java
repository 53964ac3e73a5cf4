package energy.isochron.network;

/**
 * The European benchmarks as tables: CIGRE Task Force C6.04.02, "Benchmark systems for network integration of renewable and distributed
 * energy resources", Technical Brochure 575, 2014. Lengths in km; transformers and switches, which have none, count 0.01 km at medium and
 * 0.001 km at low voltage. Tie lines that are drawn open are no branches here. Zones are the feeders; map positions are ours.
 */
final class CigreTables {
    /** Each line: first bus, second bus, length in km. */
    static final String MV_BRANCHES = """
            0 1 0.01
            0 12 0.01
            1 2 2.82
            2 3 4.42
            3 4 0.61
            4 5 0.56
            5 6 1.54
            7 8 1.67
            8 9 0.32
            9 10 0.77
            10 11 0.33
            3 8 1.3
            12 13 4.89
            13 14 2.99
            """;

    /** Each line: bus, zone, x, y. */
    static final String MV_BUSES = """
            0 substation 1 3
            1 feeder1 0 2
            2 feeder1 0 1
            3 feeder1 0 0
            4 feeder1 -1 0
            5 feeder1 -1 -1
            6 feeder1 -1 -2
            7 feeder1 1 -1
            8 feeder1 1 0
            9 feeder1 2 0
            10 feeder1 2 -1
            11 feeder1 2 -2
            12 feeder2 4 2
            13 feeder2 4 1
            14 feeder2 4 0
            """;

    /** Each line: first bus, second bus, length in km. */
    static final String LV_BRANCHES = """
            0 R0 0.001
            0 I0 0.001
            0 C0 0.001
            R0 R1 0.001
            I0 I1 0.001
            C0 C1 0.001
            R1 R2 0.035
            R2 R3 0.035
            R3 R4 0.035
            R4 R5 0.035
            R5 R6 0.035
            R6 R7 0.035
            R7 R8 0.035
            R8 R9 0.035
            R9 R10 0.035
            R3 R11 0.03
            R4 R12 0.035
            R12 R13 0.035
            R13 R14 0.035
            R14 R15 0.03
            R6 R16 0.03
            R9 R17 0.03
            R10 R18 0.03
            I1 I2 0.2
            C1 C2 0.03
            C2 C3 0.03
            C3 C4 0.03
            C4 C5 0.03
            C5 C6 0.03
            C6 C7 0.03
            C7 C8 0.03
            C8 C9 0.03
            C3 C10 0.03
            C10 C11 0.03
            C11 C12 0.03
            C11 C13 0.03
            C10 C14 0.03
            C5 C15 0.03
            C15 C16 0.03
            C15 C17 0.03
            C16 C18 0.03
            C8 C19 0.03
            C9 C20 0.03
            """;

    /** Each line: bus, zone, x, y. */
    static final String LV_BUSES = """
            0 substation 0 1
            R0 residential -4 0
            R1 residential -4 -1
            R2 residential -4 -2
            R3 residential -4 -3
            R4 residential -4 -4
            R5 residential -4 -5
            R6 residential -4 -6
            R7 residential -4 -7
            R8 residential -4 -8
            R9 residential -4 -9
            R10 residential -4 -10
            R11 residential -3 -4
            R12 residential -5 -5
            R13 residential -6 -6
            R14 residential -6 -7
            R15 residential -6 -8
            R16 residential -3 -7
            R17 residential -3 -10
            R18 residential -5 -11
            I0 industrial 0 0
            I1 industrial 0 -1
            I2 industrial 0 -2
            C0 commercial 4 0
            C1 commercial 4 -1
            C2 commercial 4 -2
            C3 commercial 4 -3
            C4 commercial 4 -4
            C5 commercial 4 -5
            C6 commercial 4 -6
            C7 commercial 4 -7
            C8 commercial 4 -8
            C9 commercial 4 -9
            C10 commercial 5 -4
            C11 commercial 6 -5
            C12 commercial 6 -6
            C13 commercial 7 -6
            C14 commercial 5 -5
            C15 commercial 3 -6
            C16 commercial 2 -7
            C17 commercial 3 -7
            C18 commercial 2 -8
            C19 commercial 5 -9
            C20 commercial 4 -10
            """;

    private CigreTables() {}
}
