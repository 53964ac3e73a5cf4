package energy.isochron.powsybl;

import com.powsybl.cgmes.conversion.CgmesImport;
import com.powsybl.commons.PowsyblException;
import com.powsybl.commons.datasource.ReadOnlyMemDataSource;
import com.powsybl.commons.report.ReportNode;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.impl.NetworkFactoryImpl;
import energy.isochron.grid.file.BadNetworkFile;
import energy.isochron.grid.file.NetworkFile;
import energy.isochron.grid.file.NetworkFormat;
import energy.isochron.network.FeederProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * CGMES, the exchange of grid models of IEC 61970-600: a zip of XML files of the profiles EQ and SSH, with TP where buses have no
 * switches of their own, or a folder of them. PowSyBl reads them; nothing but these files is read.
 */
public final class CgmesFormat implements NetworkFormat {
    /** Made by the service loader. */
    public CgmesFormat() {}

    @Override
    public String name() {
        return "cgmes";
    }

    @Override
    public List<String> suffixes() {
        return List.of(".zip", "/");
    }

    @Override
    public NetworkFile read(Path file) {
        String name = file.toString();
        ReadOnlyMemDataSource data = new ReadOnlyMemDataSource(stem(file));
        try {
            if (Files.isDirectory(file)) {
                folder(file, data);
            } else {
                zip(file, data);
            }
            CgmesImport importer = new CgmesImport();
            if (!importer.exists(data)) {
                throw bad(
                        name,
                        "holds no model that can be read, allowed are XML files of the profiles EQ and SSH. Maybe some are"
                                + " missing, or it is the zip of something else?");
            }
            Network network = importer.importData(data, new NetworkFactoryImpl(), new Properties(), ReportNode.NO_OP);
            return new IidmReading(name, stem(file), network).read();
        } catch (IOException e) {
            throw bad(name, "cannot be read: " + e + ". Maybe it is cut off, or not a zip?");
        } catch (PowsyblException e) {
            throw bad(name, "cannot be read by PowSyBl: " + e.getMessage() + ". Maybe a profile is missing?");
        }
    }

    private static BadNetworkFile bad(String name, String detail) {
        return new BadNetworkFile(List.of(new FeederProblem(name, 0, "", name, detail)));
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean isXml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private static void folder(Path folder, ReadOnlyMemDataSource data) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (isXml(name) && Files.isRegularFile(file)) {
                    data.putData(name, Files.readAllBytes(file));
                }
            }
        }
    }

    private static void zip(Path file, ReadOnlyMemDataSource data) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && isXml(entry.getName())) {
                    String name = entry.getName();
                    data.putData(name.substring(name.lastIndexOf('/') + 1), zip.readAllBytes());
                }
            }
        }
    }
}
