/** The C library power-grid-model behind the port for power-flow engines. */
@NullMarked
package energy.isochron.powergridmodel;

import org.jspecify.annotations.NullMarked;
