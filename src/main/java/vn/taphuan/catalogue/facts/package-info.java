/** The fact sheet on which everything that is taught rests, and the regulations among the facts. */
@NamedInterface("facts")
@NullMarked
package vn.taphuan.catalogue.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
