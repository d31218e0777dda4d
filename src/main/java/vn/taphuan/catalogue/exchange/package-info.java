/** Whole courses as ZIP archives: written from what is published or drafted, read with care into drafts. */
@NullMarked
package vn.taphuan.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
