/** Loads course packages into versions. */
@NullMarked
package vn.taphuan.catalogue.loading;

import org.jspecify.annotations.NullMarked;
