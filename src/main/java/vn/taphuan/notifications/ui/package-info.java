/** The bell, the page of one's notices, and what an officer sees of messages about a class. */
@NullMarked
package vn.taphuan.notifications.ui;

import org.jspecify.annotations.NullMarked;
