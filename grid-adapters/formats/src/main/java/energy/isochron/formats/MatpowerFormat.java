package energy.isochron.formats;

import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * MATPOWER's cases of version 2 (Zimmerman and Murillo-Sánchez, MATPOWER User's Manual, appendix B): {@code baseMVA}, {@code bus},
 * {@code gen} and {@code branch} as numbers. Code that changes them is refused, for it is not run.
 */
public final class MatpowerFormat implements NetworkFormat {
    /** Made by the service loader. */
    public MatpowerFormat() {}

    @Override
    public String name() {
        return "matpower";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".m");
    }

    @Override
    public NetworkFile read(Path file) {
        Findings findings = new Findings(file.toString());
        MatpowerCase read = new MatpowerText(FileText.read(file), findings).read();
        findings.check();
        return new MatpowerNetwork(FileText.stem(file), read, findings).build();
    }
}
