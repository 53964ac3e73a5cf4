/** What the tests of several modules share: golden vectors. */
@NullMarked
package energy.isochron.testing;

import org.jspecify.annotations.NullMarked;
