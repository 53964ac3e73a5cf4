/** Formats of files that networks are read from: MATPOWER and pandapower. */
module energy.isochron.formats {
    requires transitive energy.isochron.grid;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    provides energy.isochron.grid.file.NetworkFormat with
            energy.isochron.formats.MatpowerFormat,
            energy.isochron.formats.PandapowerFormat;
}
