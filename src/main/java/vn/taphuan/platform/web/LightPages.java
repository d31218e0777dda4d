package vn.taphuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.taphuan.platform.deployment.Deployment;

/** What every light page is given. */
@ControllerAdvice(annotations = LightPage.class)
class LightPages {

    /** Nothing but the platform's own files, no inline script or style, no frame. */
    static final String STRICT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final LightAssets assets;
    private final boolean demo;
    private final String sourceUrl;

    LightPages(LightAssets assets, Deployment deployment, @Value("${taphuan.source-url}") String sourceUrl) {
        this.assets = assets;
        this.demo = deployment.isDemo();
        this.sourceUrl = sourceUrl;
    }

    @ModelAttribute
    void prepare(Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", STRICT_POLICY);
        model.addAttribute("assets", assets.base());
        model.addAttribute("demo", demo);
        model.addAttribute("sourceUrl", sourceUrl);
    }
}
