/** PowSyBl Open LoadFlow behind the port for power-flow engines, all in Java. */
@NullMarked
package energy.isochron.powsybl;

import org.jspecify.annotations.NullMarked;
