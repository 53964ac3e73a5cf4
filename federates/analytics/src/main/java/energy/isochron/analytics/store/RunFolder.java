package energy.isochron.analytics.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The place of a run's results: a hidden folder in which the run writes, and the folder that it becomes, in one step, when all is
 * written. Two runs never write in the same one.
 */
public final class RunFolder {
    private static final String PARTIAL = ".partial-";

    private final Path partial;
    private final Path target;

    private RunFolder(Path partial, Path target) {
        this.partial = partial;
        this.target = target;
    }

    /**
     * Reserves {@code <runs>/<name>-<seed>-<n>} with the least n from 1 that is free.
     *
     * @param runs made if absent
     * @param name the scenario's name: letters, digits, {@code _ . -}
     * @param seed the run's seed
     * @throws StoreFailure if the folder cannot be made
     */
    public static RunFolder reserve(Path runs, String name, long seed) {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("scenario name is '" + name
                    + "', allowed are letters, digits, '_', '.' and '-', not first. Maybe it has a blank?");
        }
        Path parent = runs.toAbsolutePath().normalize();
        makeDirectories(parent);
        for (int n = 1; ; n++) {
            Path target = parent.resolve(name + "-" + seed + "-" + n);
            RunFolder folder = new RunFolder(partialOf(target, 1), target);
            if (!Files.exists(target) && folder.make()) {
                if (!Files.exists(target)) {
                    return folder;
                }
                folder.release();
            }
        }
    }

    /**
     * Reserves the folder that the user names.
     *
     * @param out absent or empty
     * @throws StoreFailure if it has content, or another run is writing to it
     */
    public static RunFolder at(Path out) {
        Path target = out.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new StoreFailure(
                    "--out is " + out + ", allowed is a folder below the root. Maybe a name is missing?");
        }
        requireEmpty(target);
        for (Path other : leftBehind(target)) {
            if (RunJournal.isBeingWritten(other)) {
                throw new StoreFailure("--out is " + out
                        + ", to which another run is writing now. Maybe give each run its own folder?");
            }
        }
        makeDirectories(target.resolveSibling("."));
        for (int k = 1; ; k++) {
            RunFolder folder = new RunFolder(partialOf(target, k), target);
            if (folder.make()) {
                return folder;
            }
        }
    }

    /**
     * The place to which a partial folder belongs, for a process that another one has reserved it for.
     *
     * @param partial a folder that {@link #partial} gave
     */
    public static RunFolder ofPartial(Path partial) {
        Path hidden = partial.toAbsolutePath().normalize();
        String name = String.valueOf(hidden.getFileName());
        int end = name.lastIndexOf(PARTIAL);
        if (!name.startsWith(".") || end < 2 || !Files.isDirectory(hidden)) {
            throw new StoreFailure(partial + " is not the hidden folder of a run that was broken off, .<name>" + PARTIAL
                    + "<n>. Maybe it was finished meanwhile?");
        }
        return new RunFolder(hidden, hidden.resolveSibling(name.substring(1, end)));
    }

    /** Hidden folders that runs to the same place have left behind or are still writing, in order of name. */
    public static List<Path> leftBehind(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        List<Path> found = new ArrayList<>();
        if (parent == null || !Files.isDirectory(parent)) {
            return found;
        }
        String prefix = '.' + String.valueOf(absolute.getFileName()) + PARTIAL;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                parent, path -> String.valueOf(path.getFileName()).startsWith(prefix))) {
            all.forEach(found::add);
        } catch (IOException e) {
            throw new StoreFailure(parent + " cannot be read: " + e + ". Maybe it belongs to another user?", e);
        }
        Collections.sort(found);
        return found;
    }

    /** The hidden folder in which the run writes. */
    public Path partial() {
        return partial;
    }

    /** The folder that it becomes. */
    public Path target() {
        return target;
    }

    /** Makes the hidden folder the run's folder, in one step. */
    Path publish() {
        try {
            Files.deleteIfExists(target);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            throw new StoreFailure(
                    target + " was filled by something else while the run went on; its results stand in " + partial
                            + ". Maybe two runs were given the same folder?",
                    e);
        } catch (IOException e) {
            throw DiskSpace.failure(target, e);
        }
    }

    private static Path partialOf(Path target, int k) {
        return target.resolveSibling('.' + String.valueOf(target.getFileName()) + PARTIAL + k);
    }

    private boolean make() {
        try {
            Files.createDirectory(partial);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw DiskSpace.failure(partial, e);
        }
    }

    private void release() {
        try {
            Files.delete(partial);
        } catch (IOException e) {
            throw DiskSpace.failure(partial, e);
        }
    }

    private static void makeDirectories(Path folder) {
        try {
            Files.createDirectories(folder.normalize());
        } catch (IOException e) {
            throw DiskSpace.failure(folder.normalize(), e);
        }
    }

    private static void requireEmpty(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(target)) {
            if (content.iterator().hasNext()) {
                throw new StoreFailure("--out is " + target
                        + ", which is not empty; allowed is an absent or empty folder. Maybe it holds an earlier run?");
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    "--out is " + target + ", which is not a folder that can be read: " + e + ". Maybe it is a file?",
                    e);
        }
    }
}
