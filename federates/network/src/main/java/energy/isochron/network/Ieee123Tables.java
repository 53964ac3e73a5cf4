package energy.isochron.network;

/**
 * The IEEE 123-node feeder as tables: IEEE PES Distribution Test Feeders (Kersting, "Radial distribution test feeders", IEEE PES Winter
 * Meeting 2001) and its data sheets. Lengths in kft; switches, regulators and the transformer, which have none, count 0.01 kft.
 * The outgoing sides of regulators are buses of their own: 150r, 9r, 25r and 160r; 61s is that of the switch before the transformer. Tie
 * switches that are drawn open are no branches here. Zones are the sections behind the switches; map positions are ours.
 */
final class Ieee123Tables {
    /** Each line: first bus, second bus, length in kft. */
    static final String BRANCHES = """
            150 150r 0.01
            150r 149 0.01
            149 1 0.4
            1 2 0.175
            1 3 0.25
            1 7 0.3
            3 4 0.2
            3 5 0.325
            7 8 0.2
            5 6 0.25
            8 12 0.225
            8 9 0.225
            8 13 0.3
            9 9r 0.01
            13 152 0.01
            13 34 0.15
            13 18 0.825
            9r 14 0.425
            152 52 0.4
            34 15 0.1
            18 135 0.01
            18 19 0.25
            18 21 0.3
            14 11 0.25
            14 10 0.25
            52 53 0.2
            15 16 0.375
            15 17 0.35
            135 35 0.375
            19 20 0.325
            21 22 0.525
            21 23 0.25
            53 54 0.125
            35 36 0.65
            35 40 0.25
            23 24 0.55
            23 25 0.275
            54 55 0.275
            54 57 0.35
            36 37 0.3
            36 38 0.25
            40 41 0.325
            40 42 0.25
            25 25r 0.01
            25 28 0.2
            55 56 0.275
            57 58 0.25
            57 60 0.75
            38 39 0.325
            42 43 0.5
            42 44 0.2
            25r 26 0.35
            28 29 0.3
            58 59 0.25
            60 160 0.01
            60 61 0.55
            60 62 0.25
            44 45 0.2
            44 47 0.25
            26 27 0.275
            26 31 0.225
            29 30 0.35
            160 160r 0.01
            61 61s 0.01
            62 63 0.175
            45 46 0.3
            47 48 0.15
            47 49 0.25
            27 33 0.5
            31 32 0.3
            30 250 0.2
            160r 67 0.35
            61s 610 0.01
            63 64 0.35
            49 50 0.25
            67 68 0.2
            67 72 0.275
            67 97 0.25
            64 65 0.425
            50 51 0.25
            68 69 0.275
            72 73 0.275
            72 76 0.2
            97 197 0.01
            97 98 0.275
            65 66 0.325
            51 151 0.5
            69 70 0.325
            73 74 0.35
            76 77 0.4
            76 86 0.7
            197 101 0.25
            98 99 0.55
            70 71 0.275
            74 75 0.4
            77 78 0.1
            86 87 0.45
            101 102 0.225
            101 105 0.275
            99 100 0.3
            78 79 0.225
            78 80 0.475
            87 88 0.175
            87 89 0.275
            102 103 0.325
            105 106 0.225
            105 108 0.325
            100 450 0.8
            80 81 0.175
            89 90 0.25
            89 91 0.225
            103 104 0.7
            106 107 0.575
            108 109 0.45
            108 300 1
            81 82 0.25
            81 84 0.675
            91 92 0.3
            91 93 0.225
            109 110 0.3
            82 83 0.25
            84 85 0.475
            93 94 0.275
            93 95 0.3
            110 111 0.575
            110 112 0.125
            95 96 0.2
            112 113 0.525
            113 114 0.325
            """;

    /** Each line: bus, zone, x, y. */
    static final String BUSES = """
            150 substation 0 3.94
            150r substation 1 3.94
            149 section1 2 3.94
            1 section1 3 3.94
            2 section1 4 0
            3 section1 4 1.5
            7 section1 4 10.32
            4 section1 5 1
            5 section1 5 2
            8 section1 5 10.32
            6 section1 6 2
            12 section1 6 3
            9 section1 6 4.5
            13 section1 6 23.45
            9r section1 7 4.5
            152 section2 7 9.94
            34 section1 7 26.5
            18 section1 7 33.93
            14 section1 8 4.5
            52 section2 8 9.94
            15 section1 8 26.5
            135 section3 8 29.72
            19 section1 8 35
            21 section1 8 37.06
            11 section1 9 4
            10 section1 9 5
            53 section2 9 9.94
            16 section1 9 26
            17 section1 9 27
            35 section3 9 29.72
            20 section1 9 35
            22 section1 9 36
            23 section1 9 38.12
            54 section2 10 9.94
            36 section3 10 28.5
            40 section3 10 30.94
            24 section1 10 37
            25 section1 10 39.25
            55 section2 11 6
            57 section2 11 13.87
            37 section3 11 28
            38 section3 11 29
            41 section3 11 30
            42 section3 11 31.88
            25r section1 11 38.5
            28 section1 11 40
            56 section2 12 6
            58 section2 12 7
            60 section2 12 20.74
            39 section3 12 29
            43 section3 12 31
            44 section3 12 32.75
            26 section1 12 38.5
            29 section1 12 40
            59 section2 13 7
            160 section4 13 13.23
            61 section2 13 24
            62 section2 13 25
            45 section3 13 32
            47 section3 13 33.5
            27 section1 13 38
            31 section1 13 39
            30 section1 13 40
            160r section4 14 13.23
            61s transformer 14 24
            63 section2 14 25
            46 section3 14 32
            48 section3 14 33
            49 section3 14 34
            33 section1 14 38
            32 section1 14 39
            250 section1 14 40
            67 section4 15 13.23
            610 transformer 15 24
            64 section2 15 25
            50 section3 15 34
            68 section4 16 8
            72 section4 16 10.67
            97 section4 16 21.03
            65 section2 16 25
            51 section3 16 34
            69 section4 17 8
            73 section4 17 9
            76 section4 17 12.34
            197 section5 17 19.06
            98 section4 17 23
            66 section2 17 25
            151 section3 17 34
            70 section4 18 8
            74 section4 18 9
            77 section4 18 10.75
            86 section4 18 13.94
            101 section5 18 19.06
            99 section4 18 23
            71 section4 19 8
            75 section4 19 9
            78 section4 19 10.75
            87 section4 19 13.94
            102 section5 19 18
            105 section5 19 20.12
            100 section4 19 23
            79 section4 20 10
            80 section4 20 11.5
            88 section4 20 13
            89 section4 20 14.88
            103 section5 20 18
            106 section5 20 19
            108 section5 20 21.25
            450 section4 20 23
            81 section4 21 11.5
            90 section4 21 14
            91 section4 21 15.75
            104 section5 21 18
            107 section5 21 19
            109 section5 21 20.5
            300 section5 21 22
            82 section4 22 11
            84 section4 22 12
            92 section4 22 15
            93 section4 22 16.5
            110 section5 22 20.5
            83 section4 23 11
            85 section4 23 12
            94 section4 23 16
            95 section4 23 17
            111 section5 23 20
            112 section5 23 21
            96 section4 24 17
            113 section5 24 21
            114 section5 25 21
            """;

    private Ieee123Tables() {}
}
