/** The frame around every view: layout, menu, error views, formatters and icons. */
@NamedInterface
@NullMarked
package vn.taphuan.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
