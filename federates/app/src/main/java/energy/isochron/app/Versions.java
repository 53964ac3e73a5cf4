package energy.isochron.app;

/** Versions of this program. */
public final class Versions {
    private Versions() {}

    /** The version of the build. */
    public static String isochron() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development build" : version;
    }
}
