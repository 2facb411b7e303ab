package org.specstar.rest.form;

import java.io.InputStream;

/**
 * A part of a form.
 *
 * @param name of the form's field
 * @param contentType as its sender says; empty text if the sender does not
 * @param content to be read before the next part is looked for; a form that is cut short ends it with a
 *     {@link MalformedFormException}
 */
public record FormPart(String name, String contentType, InputStream content) {}
