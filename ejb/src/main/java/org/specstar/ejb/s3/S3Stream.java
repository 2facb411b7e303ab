package org.specstar.ejb.s3;

import java.io.InputStream;

/** An object, or a part of it, to be read; ends early only with an error. The receiver closes the stream. */
public record S3Stream(S3Object object, InputStream bytes) {}
