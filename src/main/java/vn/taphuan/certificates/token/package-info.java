/** Papers signed outside by somebody's own token: out as files, in again as revisions, and what their signatures are worth. */
@NamedInterface
@NullMarked
package vn.taphuan.certificates.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
