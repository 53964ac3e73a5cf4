/** What the tests of several modules share: golden vectors, and Pythons with what pip installs. */
@NullMarked
package energy.isochron.testing;

import org.jspecify.annotations.NullMarked;
