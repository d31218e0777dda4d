/** Light pages, the addresses of their assets, security headers and who may open which address. */
@NamedInterface
@NullMarked
package vn.taphuan.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
