/** What a political centre makes of the province's modules for its own area: lessons left out, local examples and lessons added. */
@NamedInterface("adaptation")
@NullMarked
package vn.taphuan.catalogue.adaptation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
