package org.specstar.storage.memory;

import org.specstar.blob.upload.UploadSessionsContract;

class MemoryUploadSessionsTest extends MemoryStorageFixture implements UploadSessionsContract {}
