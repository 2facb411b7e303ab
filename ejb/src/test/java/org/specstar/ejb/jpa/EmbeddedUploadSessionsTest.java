package org.specstar.ejb.jpa;

import org.specstar.blob.upload.UploadSessionsContract;

class EmbeddedUploadSessionsTest extends EmbeddedFixture implements UploadSessionsContract {}
