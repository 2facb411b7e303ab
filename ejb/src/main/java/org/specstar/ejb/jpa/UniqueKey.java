package org.specstar.ejb.jpa;

import org.specstar.constraint.UniqueStore.UniqueValue;

/**
 * A value of a unique field in the database.
 *
 * @param hash SHA-256 of the value's JSON, because values may be longer than an index entry
 */
record UniqueKey(String field, String hash) {
    static UniqueKey of(UniqueValue value) {
        return new UniqueKey(value.field(), Digests.hex(value.json()));
    }
}
