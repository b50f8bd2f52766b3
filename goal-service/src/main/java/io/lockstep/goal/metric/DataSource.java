package io.lockstep.goal.metric;

import io.lockstep.goal.Words;

/** The system that a value is taken from, so that it can be traced (requirements.md M5, M27). */
public enum DataSource {
    CRM(new Words("CRM系统", "CRM")),
    MARKETING_BACK_END(new Words("营销后台", "Marketing back end")),
    AD_PLATFORM(new Words("广告投放平台", "Advertising platform")),
    CONTENT_PLATFORM(new Words("内容平台", "Content platform")),
    E_COMMERCE(new Words("电商后台", "E-commerce back end")),
    WEBSITE(new Words("官网统计", "Website analytics")),
    FINANCE(new Words("财务系统", "Finance system")),
    SERVICE_DESK(new Words("客服系统", "Service desk")),
    SURVEY(new Words("问卷调查", "Survey")),
    MARKET_RESEARCH(new Words("市场调研", "Market research")),
    HR(new Words("人力资源系统", "HR system")),
    LEARNING(new Words("培训系统", "Learning system")),
    KNOWLEDGE_BASE(new Words("内部知识库", "Knowledge base")),
    COMPLIANCE_LOG(new Words("合规审查记录", "Compliance records"));

    private final Words title;

    DataSource(Words title) {
        this.title = title;
    }

    public Words title() {
        return title;
    }
}
