/**
 * What every power-flow engine must do, as tests: an adapter's test class extends
 * {@link energy.isochron.grid.contract.PowerFlowContract} and names its provider.
 */
@NullMarked
package energy.isochron.grid.contract;

import org.jspecify.annotations.NullMarked;
