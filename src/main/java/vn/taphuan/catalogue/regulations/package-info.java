/** What rests on a regulation, and what must be looked at again once it is replaced. */
@NullMarked
package vn.taphuan.catalogue.regulations;

import org.jspecify.annotations.NullMarked;
