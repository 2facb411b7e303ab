package org.specstar.ejb.jpa;

import org.specstar.resource.GroupingContract;
import org.specstar.resource.SearchMatrixContract;
import org.specstar.resource.SortingContract;

class EmbeddedSearchTest extends EmbeddedFixture implements SearchMatrixContract, SortingContract, GroupingContract {}
