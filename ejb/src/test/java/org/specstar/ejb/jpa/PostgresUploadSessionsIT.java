package org.specstar.ejb.jpa;

import org.specstar.blob.upload.UploadSessionsContract;

class PostgresUploadSessionsIT extends PostgresStorageFixture implements UploadSessionsContract {}
