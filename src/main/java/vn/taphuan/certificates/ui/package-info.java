/** Screens on which certificates are proposed, checked, signed, released, found and downloaded. */
@NullMarked
package vn.taphuan.certificates.ui;

import org.jspecify.annotations.NullMarked;
