/** Full-text search over lessons, documents, terms and forms, by an index that each node builds from the database. */
@NamedInterface("search")
@NullMarked
package vn.taphuan.catalogue.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
