/** The raw layer: the C interface as static methods, written by {@code generator/generate_raw.py}. Not exported. */
@NullMarked
package energy.isochron.helics.generated;

import org.jspecify.annotations.NullMarked;
