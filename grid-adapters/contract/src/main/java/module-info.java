/** The tests that every power-flow engine passes. */
module energy.isochron.grid.contract {
    requires transitive energy.isochron.grid;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports energy.isochron.grid.contract;
}
