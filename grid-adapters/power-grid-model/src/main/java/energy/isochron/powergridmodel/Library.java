package energy.isochron.powergridmodel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The C library power-grid-model, loaded: its functions by address. A file is loaded once and stays until Java ends. May be used from
 * several threads, each with a {@link Session} of its own.
 */
@SuppressWarnings("restricted") // loading a library is what this class is for
final class Library {
    private static final Map<Path, Library> LOADED = new ConcurrentHashMap<>();

    private final Path file;
    private final SymbolLookup symbols;
    final MemorySegment createHandle;
    final MemorySegment destroyHandle;
    final MemorySegment errorCode;
    final MemorySegment errorMessage;
    final MemorySegment clearError;
    final MemorySegment createOptions;
    final MemorySegment destroyOptions;
    final MemorySegment setMethod;
    final MemorySegment setSymmetric;
    final MemorySegment setTolerance;
    final MemorySegment setMostIterations;
    final MemorySegment createModel;
    final MemorySegment destroyModel;
    final MemorySegment updateModel;
    final MemorySegment calculate;
    final MemorySegment createInput;
    final MemorySegment destroyInput;
    final MemorySegment addInput;
    final MemorySegment addInputColumn;
    final MemorySegment createOutput;
    final MemorySegment destroyOutput;
    final MemorySegment addOutput;
    final MemorySegment component;
    final MemorySegment componentSize;
    final MemorySegment attribute;
    final MemorySegment attributeOffset;
    final MemorySegment setNan;

    private Library(Path file) {
        this.file = file;
        try {
            symbols = SymbolLookup.libraryLookup(file, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new PowerGridModelException(
                    file + " cannot be loaded: " + e.getMessage()
                            + ". Maybe it is damaged, or made for another platform?",
                    e);
        }
        createHandle = find("PGM_create_handle");
        destroyHandle = find("PGM_destroy_handle");
        errorCode = find("PGM_error_code");
        errorMessage = find("PGM_error_message");
        clearError = find("PGM_clear_error");
        createOptions = find("PGM_create_options");
        destroyOptions = find("PGM_destroy_options");
        setMethod = find("PGM_set_calculation_method");
        setSymmetric = find("PGM_set_symmetric");
        setTolerance = find("PGM_set_err_tol");
        setMostIterations = find("PGM_set_max_iter");
        createModel = find("PGM_create_model");
        destroyModel = find("PGM_destroy_model");
        updateModel = find("PGM_update_model");
        calculate = find("PGM_calculate");
        createInput = find("PGM_create_dataset_const");
        destroyInput = find("PGM_destroy_dataset_const");
        addInput = find("PGM_dataset_const_add_buffer");
        addInputColumn = find("PGM_dataset_const_add_attribute_buffer");
        createOutput = find("PGM_create_dataset_mutable");
        destroyOutput = find("PGM_destroy_dataset_mutable");
        addOutput = find("PGM_dataset_mutable_add_buffer");
        component = find("PGM_meta_get_component_by_name");
        componentSize = find("PGM_meta_component_size");
        attribute = find("PGM_meta_get_attribute_by_name");
        attributeOffset = find("PGM_meta_attribute_offset");
        setNan = find("PGM_buffer_set_nan");
    }

    /**
     * The library of a file.
     *
     * @throws PowerGridModelException if it cannot be loaded or is not power-grid-model of this version; the message names it
     */
    static Library of(Path file) {
        return LOADED.computeIfAbsent(file.toAbsolutePath().normalize(), path -> {
            Library library = new Library(path);
            LibraryTrial.of(library);
            return library;
        });
    }

    /** Where it lies. */
    Path file() {
        return file;
    }

    private MemorySegment find(String function) {
        return symbols.find(function)
                .orElseThrow(() -> new PowerGridModelException(file + " has no function " + function
                        + ". Maybe it is another library, or not version " + PowerGridModelProvider.VERSION + '?'));
    }
}
