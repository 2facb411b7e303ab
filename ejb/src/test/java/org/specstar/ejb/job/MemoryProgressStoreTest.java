package org.specstar.ejb.job;

class MemoryProgressStoreTest implements ProgressStoreContract {
    private final ProgressStore store = new MemoryProgressStore();

    @Override
    public ProgressStore testee() {
        return store;
    }

    @Override
    public void committed(Runnable work) {
        work.run();
    }
}
