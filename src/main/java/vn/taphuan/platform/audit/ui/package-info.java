/** The page on which the audit log is read. */
@NullMarked
package vn.taphuan.platform.audit.ui;

import org.jspecify.annotations.NullMarked;
