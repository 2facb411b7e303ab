/**
 * The Artemis resource adapter with a broker of its own for the embedded default.
 *
 * <p>With the in-VM connector the adapter boots a broker in this process: its journal lies under the data directory,
 * what it acknowledged survives a crash, and nothing outside this JVM can reach it. With any other connector it is the
 * plain client of a remote broker. Broker and adapter must share one class loader, so both travel in one RAR.
 *
 * <p>Start at {@link org.specstar.artemis.EmbeddedArtemisResourceAdapter}; the limits of the broker stand in
 * {@code BrokerSettings}.
 */
@NullMarked
package org.specstar.artemis;

import org.jspecify.annotations.NullMarked;
