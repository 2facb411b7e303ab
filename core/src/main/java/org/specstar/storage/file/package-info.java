/**
 * Payloads and binaries as files under one data directory. What has been answered survives a crash of the machine: file
 * and directory are forced to disk before an address is given out.
 *
 * <p>Names on disk are generated or content hashes, never user text. Nothing is overwritten; only a payload's life mark
 * ever changes. One process uses a data directory, see {@link org.specstar.storage.file.DataDirectory}. Start at
 * {@link org.specstar.storage.file.FilePayloadStore} and {@link org.specstar.storage.file.FileBlobStore}; ADR 0007 has
 * the figures behind them.
 */
@NullMarked
package org.specstar.storage.file;

import org.jspecify.annotations.NullMarked;
