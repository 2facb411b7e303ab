/**
 * Constraints of Jakarta Bean Validation on payloads: what the server's validator finds becomes violations with JSON
 * Pointers. Types without constraints cost nothing. Start at {@link org.specstar.ejb.validation.BeanConstraints}.
 */
@NullMarked
package org.specstar.ejb.validation;

import org.jspecify.annotations.NullMarked;
