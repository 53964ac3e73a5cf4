/**
 * What a federate is, and who carries its messages.
 *
 * <p>A {@link energy.isochron.federation.Federate} is written once. It declares its interfaces on
 * {@link energy.isochron.federation.Ports} and acts at its beats; the host, which it does not know, is the in-process federation, or
 * HELICS in one process or in several. What is sent at a beat is seen at every later beat, never at the same one.
 */
@NullMarked
package energy.isochron.federation;

import org.jspecify.annotations.NullMarked;
