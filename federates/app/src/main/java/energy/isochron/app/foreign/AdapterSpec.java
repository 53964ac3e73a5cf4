package energy.isochron.app.foreign;

import energy.isochron.app.config.Key;
import java.util.List;

/** What an {@code adapter.json} says. */
record AdapterSpec(
        @Key(value = "The name in a scenario's grid: engine:, that of the folder", pattern = "[a-z0-9-]+")
        String name,

        @Key("What it is, in a line") String description,

        @Key(value = "The class of the tool, for Python adapters that use isochron_grid; FILE.py:CLASS", byDefault = "")
        String tool,

        @Key(value = "Whether it gives voltages by phase", byDefault = "false")
        boolean phases,

        @Key("The program and its arguments that join as the grid; {folder}, {network}, {python} are filled in")
        List<String> command,

        @Key(
                value = "The program and its arguments that solve once; {network}, {injections} and {out} are files",
                byDefault = "[]")
        List<String> solve,

        @Key(value = "Folders of Python modules, relative to this one", byDefault = "[]")
        List<String> pythonPath,

        @Key(
                value = "What pip installs on first use, each entry by itself; words of one entry together",
                byDefault = "[]")
        List<String> requirements,

        @Key(value = "How much that is, in words", byDefault = "some MB")
        String size) {
    AdapterSpec {
        command = List.copyOf(command);
        solve = List.copyOf(solve);
        pythonPath = List.copyOf(pythonPath);
        requirements = List.copyOf(requirements);
    }
}
