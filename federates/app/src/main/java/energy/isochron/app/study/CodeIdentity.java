package energy.isochron.app.study;

import energy.isochron.analytics.AnalyticsFederate;
import energy.isochron.app.Sha256;
import energy.isochron.app.scenario.Assembly;
import energy.isochron.exchange.LocalMarket;
import energy.isochron.federation.LocalFederation;
import energy.isochron.grid.GridFederate;
import energy.isochron.market.MarketFederate;
import energy.isochron.network.Network;
import energy.isochron.prosumers.ProsumersFederate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The code that plays: runs of two builds go into one study only if this is the same, as only then their results surely are. */
final class CodeIdentity {
    private static final List<Class<?>> MODULES = List.of(
            LocalMarket.class,
            LocalFederation.class,
            Network.class,
            MarketFederate.class,
            ProsumersFederate.class,
            GridFederate.class,
            AnalyticsFederate.class,
            Assembly.class);

    private CodeIdentity() {}

    /** The hash of all modules that take part in a run, and the version of Java. */
    static String current() {
        MessageDigest digest = Sha256.digest();
        for (Class<?> module : MODULES) {
            CodeSource source = module.getProtectionDomain().getCodeSource();
            try {
                feed(Path.of(source.getLocation().toURI()), digest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException("the code of " + module + " lies at " + source.getLocation(), e);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, Long.BYTES) + " on Java " + Runtime.version();
    }

    private static void feed(Path code, MessageDigest digest) throws IOException {
        if (Files.isRegularFile(code)) {
            digest.update(Files.readAllBytes(code));
            return;
        }
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
