package energy.isochron.app.launch;

import energy.isochron.app.Isochron;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of this program in another process: the same Java, classes and caches. */
final class JavaCommand {
    /** System properties that a child process needs as its parent has them. */
    private static final List<String> INHERITED =
            List.of("helics.cache", "helics.library", "wheels.cache", "isochron.home", "isochron.aot", "isochron.log");

    private JavaCommand() {}

    static List<String> of(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("--enable-native-access=ALL-UNNAMED");
        String cache = System.getProperty("isochron.aot");
        if (cache != null) {
            command.add("-XX:AOTCache=" + cache);
            command.add("-Xlog:aot=off");
            command.add("-Xlog:cds=off");
        }
        for (String name : INHERITED) {
            String value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + '=' + value);
            }
        }
        command.add("-classpath");
        command.add(classPath());
        command.add(Isochron.class.getName());
        command.addAll(arguments);
        return command;
    }

    private static String classPath() {
        String modules = System.getProperty("jdk.module.path");
        String classes = System.getProperty("java.class.path");
        return modules == null ? classes : modules + File.pathSeparator + classes;
    }
}
